package demo

// show
type Session struct{ User string }

func label(s *Session) string {
	if s != nil {
		return s.User
	}
	return "guest"
}

// end
