package demo

// show
type UserID string

func (id UserID) Valid() bool { return len(id) == 8 }

func load(id UserID) string { return "user " + string(id) }

func demo() string { return load("any text is a UserID") }

// end
