module gorustlens.test/stdlibgen

go 1.27
