package demo

// show
type Profile struct {
	ID       int     `json:"id"`
	Nickname *string `json:"nickname,omitempty"`
}

func (p Profile) Display() string {
	if p.Nickname != nil {
		return *p.Nickname
	}
	return "anonymous"
}

// end
