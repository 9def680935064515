"""The command `wire`."""

from wire.cli import main

if __name__ == "__main__":
    main()
