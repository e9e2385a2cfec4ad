package demo

// show
func addDefaults(hosts []string) {
	hosts = append(hosts, "localhost") // the caller's slice keeps its length
}

// end
