"""Indication policies as files: the ones that are shipped, and reading and writing any.

kom-2020.toml    Kraamzorg op Maat, 2020
lip-2008.toml    Landelijk Indicatieprotocol Kraamzorg, 2008
klim-draft.toml  a draft in the manner of its successor: a new method is a file, not a release

shape            what a file may hold
reading          from a file to a policy, or to all its mistakes
writing          from a policy to a file that is read as the same policy
rules            the mistakes only a policy file can hold
shipped          the policies that come with the program
"""
