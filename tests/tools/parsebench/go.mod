module gorustlens.test/parsebench

go 1.27
