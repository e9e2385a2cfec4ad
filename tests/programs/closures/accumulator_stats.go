package main

import (
	"fmt"
	"math"
)

type stats struct {
	add  func(x float64)
	mean func() float64
	sdev func() float64
	n    func() int
}

// newStats keeps its state in captured variables only.
func newStats() stats {
	var n int
	var mean, m2 float64
	return stats{
		add: func(x float64) {
			n++
			d := x - mean
			mean += d / float64(n)
			m2 += d * (x - mean)
		},
		mean: func() float64 { return mean },
		sdev: func() float64 {
			if n < 2 {
				return 0
			}
			return math.Sqrt(m2 / float64(n))
		},
		n: func() int { return n },
	}
}

// accumulator is the Rosetta Code accumulator factory.
func accumulator(sum float64) func(float64) float64 {
	return func(n float64) float64 {
		sum += n
		return sum
	}
}

func main() {
	s := newStats()
	for _, x := range []float64{2, 4, 4, 4, 5, 5, 7, 9} {
		s.add(x)
		fmt.Printf("n=%d mean=%.4f sdev=%.4f\n", s.n(), s.mean(), s.sdev())
	}
	x := accumulator(1)
	x(5)
	accumulator(3)
	fmt.Println(x(2.3))
}
