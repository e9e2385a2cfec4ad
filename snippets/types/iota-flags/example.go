package demo

// show
type Rights uint8

const (
	Read Rights = 1 << iota
	Write
	Delete
)

func canEdit(r Rights) bool { return r&(Read|Write) == Read|Write }

// end
