package demo

// show
type Stats struct{ Hits, Misses int }

func collect() *Stats {
	stats := new(Stats)
	stats.Hits = 1
	return stats
}

// end
