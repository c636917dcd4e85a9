# SPDX-FileCopyrightText: 2026 The Eventarium authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Installs from BUILD into PREFIX, moves it and asks each program in BIN for its version, without the help of
# the build folder or of a library path.
file(REMOVE_RECURSE ${PREFIX} ${PREFIX}-moved)
execute_process(COMMAND ${CMAKE_COMMAND} --install ${BUILD} --prefix ${PREFIX}
    OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
file(RENAME ${PREFIX} ${PREFIX}-moved)
set(ENV{LD_LIBRARY_PATH} "")
set(ENV{QT_QPA_PLATFORM} offscreen)
foreach(program eventarium eventarium-cli)
    execute_process(COMMAND ${PREFIX}-moved/${BIN}/${program} --version
        OUTPUT_VARIABLE output ERROR_VARIABLE errors RESULT_VARIABLE result)
    if(NOT result EQUAL 0 OR NOT output MATCHES " ${VERSION}\n")
        message(FATAL_ERROR "${program} ends with ${result}: ${output}${errors}")
    endif()
endforeach()
file(REMOVE_RECURSE ${PREFIX}-moved)
