package demo

// show
type number interface {
	~int | ~int64 | ~float64
}

func sum[T number](values []T) T {
	var total T
	for _, v := range values {
		total += v
	}
	return total
}

// end

var total = sum([]float64{1, 2})
