package demo

// show
type Status int

const (
	Pending Status = iota
	Paid
	Refunded
)

func (s Status) CanShip() bool {
	switch s {
	case Pending:
		return false
	case Paid:
		return true
	}
	return true // Refunded, and Status(42)
}

// end
