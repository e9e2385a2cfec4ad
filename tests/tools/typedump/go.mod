module gorustlens.test/typedump

go 1.27
