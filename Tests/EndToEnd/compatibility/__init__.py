"""How much of the OpenAI API, as the official Python package's types define it, the running service has.

`surface` finds the package's endpoints, `shapes` reads its types, `probing` sends one request for each field, `contexts`
says what a field needs beside itself, `answers` looks at what comes back, `report` writes docs/COMPATIBILITY.md.
"""
