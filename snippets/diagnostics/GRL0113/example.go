package demo

type Session struct{ user string }

// show
func greet(session *Session) string {
	name := session.user // with nil, the check below is never reached
	if session == nil {
		return "hello, guest"
	}
	return "hello, " + name
}

// end
