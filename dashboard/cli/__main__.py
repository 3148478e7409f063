"""`python -m dashboard.cli` does what `linkage` does."""

import sys

from dashboard.cli import main

sys.exit(main())
