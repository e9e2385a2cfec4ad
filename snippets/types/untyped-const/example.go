package demo

// show
const (
	kib   = 1 << 10
	mib   = kib << 10
	ratio = 1.0 / 3
)

func limits() (int, float64, uint8) {
	return 4 * mib, ratio * mib, kib / 8 % 200
}

// end
