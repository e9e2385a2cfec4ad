package demo

// show
type Status int

const (
	Pending Status = iota
	Paid
	Refunded
)

func (s Status) Label() string {
	label := ""
	switch s {
	case Pending:
		label = "waiting"
	case Paid:
		label = "paid"
	}
	return label // empty for Refunded, and for Status(42)
}

// end
