package demo

// show
import (
	crand "crypto/rand"
	"math/rand"
)

func token() (int, string) {
	return rand.Intn(10), crand.Text()
}

// end
