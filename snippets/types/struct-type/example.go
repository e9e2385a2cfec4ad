package demo

// show
type Account struct {
	ID      int64
	Owner   string
	balance int64
}

func openAccount(owner string) Account {
	return Account{Owner: owner} // ID and balance are zero
}

// end
