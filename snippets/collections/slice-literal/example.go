package demo

// show
var primes = [...]int{2, 3, 5, 7}

func defaults() []string {
	hosts := []string{"localhost"}
	return append(hosts, "example.com")
}

// end
