"""python -m kraamplan: the command line."""

from kraamplan.cli.app import main

if __name__ == "__main__":
    main()
