package demo

// show
type Session struct{ id string }

func (s *Session) remember(message string) {
	s.id = message[:16] // keeps all of message alive
}

// end
