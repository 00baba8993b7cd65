// The first widgets replace this file.
