"""People in rows below each other, with their roles: what each row can be, and how the rows take turns."""
