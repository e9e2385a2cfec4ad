module gorustlens.test/astdump

go 1.27
