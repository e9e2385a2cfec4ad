package demo

// show
func logout(sessions map[string]int, token string) {
	delete(sessions, token)
}

// end
