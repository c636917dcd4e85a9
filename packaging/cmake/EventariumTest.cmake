# SPDX-FileCopyrightText: 2026 The Eventarium authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# eventarium_test(NAME SOURCES a.cpp ... [LINKS ...] [WIDGETS])
#
# A Catch2 binary NAME_tests with a main of our own that makes a QCoreApplication (QApplication on the
# offscreen platform with WIDGETS). Each test case is a ctest case.

include(Catch OPTIONAL)

# A test binary without tests: the owner of the precompiled header that all of a kind share.
function(eventarium_test_headers name source headers links)
    add_executable(${name} EXCLUDE_FROM_ALL ${source})
    target_link_libraries(${name} PRIVATE eventarium_strict Catch2::Catch2 Qt6::Core ${links})
    # Nobody waits for a test, but everybody for its compiler.
    target_compile_options(${name} PRIVATE -O0 -UQT_TESTCASE_BUILDDIR -UQT_TESTCASE_SOURCEDIR)
    target_precompile_headers(${name} PRIVATE <catch2/catch_all.hpp> ${headers} ${PROJECT_SOURCE_DIR}/packaging/cmake/pch.h)
endfunction()

function(eventarium_test name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "WIDGETS" "" "SOURCES;LINKS")
    set(target ${name}_tests)
    if(arg_WIDGETS)
        set(main ${PROJECT_SOURCE_DIR}/tests/support/widgetsmain.cpp)
        set(headers eventarium_widgets_test_headers)
        if(NOT TARGET ${headers})
            eventarium_test_headers(${headers} ${main} "<QtWidgets>" "Qt6::Widgets;Qt6::Test")
        endif()
    else()
        set(main ${PROJECT_SOURCE_DIR}/tests/support/main.cpp)
        set(headers eventarium_test_headers)
        if(NOT TARGET ${headers})
            eventarium_test_headers(${headers} ${main} "" "")
        endif()
    endif()
    add_executable(${target} ${main} ${arg_SOURCES})
    target_include_directories(${target} PRIVATE ${PROJECT_SOURCE_DIR}/tests)
    target_link_libraries(${target} PRIVATE eventarium_strict Catch2::Catch2 Qt6::Core
        ${arg_LINKS} $<$<BOOL:${arg_WIDGETS}>:Qt6::Widgets> $<$<BOOL:${arg_WIDGETS}>:Qt6::Test>)
    # Qt::Test defines the folders of each binary, which would make its precompiled header another one.
    target_compile_options(${target} PRIVATE -O0 -UQT_TESTCASE_BUILDDIR -UQT_TESTCASE_SOURCEDIR)
    target_compile_definitions(${target} PRIVATE
        EVENTARIUM_SOURCE_DIR="${PROJECT_SOURCE_DIR}"
        EVENTARIUM_BINARY_DIR="${PROJECT_BINARY_DIR}")
    target_precompile_headers(${target} REUSE_FROM ${headers})
    catch_discover_tests(${target} TEST_PREFIX "${name}: " DISCOVERY_MODE PRE_TEST
        PROPERTIES TIMEOUT 240 SKIP_RETURN_CODE 4 ENVIRONMENT "LC_ALL=C.UTF-8;QT_QPA_PLATFORM=offscreen")
endfunction()
