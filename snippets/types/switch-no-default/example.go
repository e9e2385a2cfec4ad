package demo

type level int

const (
	low level = iota
	high
)

// show
func budget(l level) int {
	switch l {
	case low:
		return 10
	case high:
		return 100
	}
	return 0
}

// end
