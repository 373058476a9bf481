"""Run the command line as `python -m workshop`."""

from workshop.cli.main import main

if __name__ == "__main__":
    main()
