package demo

type Mailer struct{}

func (m *Mailer) Send(to string) error { return nil }

// show
func signUp(mailer *Mailer, email string) {
	go mailer.Send(email)
}

// end
