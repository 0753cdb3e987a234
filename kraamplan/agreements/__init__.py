"""Laws and collective agreements as files: the ones that are shipped, and reading and writing any.

atw.toml            Arbeidstijdenwet
atb.toml            Arbeidstijdenbesluit, for nursing and care
cao-kraamzorg.toml  CAO Kraamzorg 2022-2023 and 2024-2026

shape     what a file may hold
reading   from a file to an agreement, or to all its mistakes
writing   from an agreement to a file that is read as the same agreement
rules     the mistakes only an agreement file can hold
shipped   the agreements that come with the program
"""
