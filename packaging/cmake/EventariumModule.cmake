# SPDX-FileCopyrightText: 2026 The Eventarium authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# eventarium_library(NAME SOURCES a.cpp ... HEADERS a.h ... [LINKS eventarium_core ...] [PRIVATE_LINKS ...])
#
# A static library eventarium_NAME of lib/NAME. Headers are included as "NAME/a.h", are a verified header
# set (each compiles alone), and all modules share one precompiled header.

function(eventarium_library name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;HEADERS;LINKS;PRIVATE_LINKS")
    set(target eventarium_${name})
    add_library(${target} STATIC ${arg_SOURCES})
    target_sources(${target} PUBLIC FILE_SET HEADERS BASE_DIRS ${PROJECT_SOURCE_DIR}/lib FILES ${arg_HEADERS})
    target_link_libraries(${target} PUBLIC Qt6::Core ${arg_LINKS}
        PRIVATE eventarium_strict eventarium_no_foreach ${arg_PRIVATE_LINKS})
    if(name STREQUAL core)
        target_precompile_headers(${target} PRIVATE ${PROJECT_SOURCE_DIR}/packaging/cmake/pch.h)
    else()
        target_precompile_headers(${target} REUSE_FROM eventarium_core)
    endif()
endfunction()
