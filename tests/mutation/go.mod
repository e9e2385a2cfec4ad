module gorustlens/mutation

go 1.27
