# SPDX-FileCopyrightText: 2026 The Eventarium authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What is drawn rather than listed: articles, charts, pages. Included by the CMakeLists.txt beside it and
# linked by the window. Headers are included as "gui/views/articleview.h".

add_library(eventarium_documents STATIC
    ${CMAKE_CURRENT_LIST_DIR}/dialogs/filedialogs.cpp
    ${CMAKE_CURRENT_LIST_DIR}/dialogs/filedialogs.h
    ${CMAKE_CURRENT_LIST_DIR}/dialogs/printcontroller.cpp
    ${CMAKE_CURRENT_LIST_DIR}/dialogs/printcontroller.h
    ${CMAKE_CURRENT_LIST_DIR}/dialogs/printjob.cpp
    ${CMAKE_CURRENT_LIST_DIR}/dialogs/printjob.h
    ${CMAKE_CURRENT_LIST_DIR}/views/articleview.cpp
    ${CMAKE_CURRENT_LIST_DIR}/views/articleview.h
    ${CMAKE_CURRENT_LIST_DIR}/views/articleviewcolors.cpp
    ${CMAKE_CURRENT_LIST_DIR}/views/articleviewcolors.h
    ${CMAKE_CURRENT_LIST_DIR}/views/articleviewlegend.cpp
    ${CMAKE_CURRENT_LIST_DIR}/views/articleviewlegend.h
    ${CMAKE_CURRENT_LIST_DIR}/views/articleviewmarks.cpp
    ${CMAKE_CURRENT_LIST_DIR}/views/articleviewmarks.h
    ${CMAKE_CURRENT_LIST_DIR}/views/articleviewsyntax.cpp
    ${CMAKE_CURRENT_LIST_DIR}/views/articleviewsyntax.h
    ${CMAKE_CURRENT_LIST_DIR}/views/articleviewtext.cpp
    ${CMAKE_CURRENT_LIST_DIR}/views/articleviewtext.h
    ${CMAKE_CURRENT_LIST_DIR}/views/chartview.cpp
    ${CMAKE_CURRENT_LIST_DIR}/views/chartview.h)
set_target_properties(eventarium_documents PROPERTIES AUTOMOC ON)
# Below :/eventarium/syntax, where KSyntaxHighlighting looks when given :/eventarium.
qt_add_resources(eventarium_documents eventarium_syntax PREFIX /eventarium BASE ${PROJECT_SOURCE_DIR}/resources
    FILES ${PROJECT_SOURCE_DIR}/resources/syntax/eventarium-article.xml)
target_include_directories(eventarium_documents PUBLIC ${PROJECT_SOURCE_DIR}/app)
target_link_libraries(eventarium_documents
    PUBLIC Qt6::Widgets Qt6::PrintSupport eventarium_core eventarium_store eventarium_query eventarium_report
    PRIVATE eventarium_strict eventarium_no_foreach eventarium_render KF6::SyntaxHighlighting)
target_precompile_headers(eventarium_documents PRIVATE ${PROJECT_SOURCE_DIR}/packaging/cmake/widgetspch.h)
