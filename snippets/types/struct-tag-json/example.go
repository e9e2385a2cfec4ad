package demo

// show
type user struct {
	UserID   int64   `json:"user_id"`
	Nickname *string `json:"nickname,omitempty"`
	password string  // unexported: never written
}

// end

func (u user) hasPassword() bool { return u.password != "" }
