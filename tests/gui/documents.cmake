# SPDX-FileCopyrightText: 2026 The Eventarium authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Tests of the article view and the chart view; included by the CMakeLists.txt beside it.

eventarium_test(gui_documents WIDGETS
    SOURCES ${CMAKE_CURRENT_LIST_DIR}/article_marks_test.cpp
            ${CMAKE_CURRENT_LIST_DIR}/article_syntax_test.cpp
            ${CMAKE_CURRENT_LIST_DIR}/article_view_test.cpp
            ${CMAKE_CURRENT_LIST_DIR}/chart_view_test.cpp
            ${PROJECT_SOURCE_DIR}/tests/render/samples.cpp
    LINKS eventarium_documents KF6::SyntaxHighlighting)
