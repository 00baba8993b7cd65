# heddle_catch_tests(program label tag...): one ctest entry for each [tag] of a Catch program. An entry
# whose program ends with 77 (tests/support/skipping.h) counts as skipped.
function(heddle_catch_tests program label)
    foreach(tag IN LISTS ARGN)
        add_test(NAME ${label}.${tag} COMMAND ${program} "[${tag}]" --warn NoTests)
        set_tests_properties(${label}.${tag} PROPERTIES LABELS ${label} TIMEOUT 600
            SKIP_RETURN_CODE 77
            ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;TZ=UTC")
    endforeach()
endfunction()
