package demo

// show
type Account struct{ Balance int }

func interest(accounts []Account) {
	for _, a := range accounts {
		a.Balance += a.Balance / 100 // lost: a is a copy
	}
	for i := range accounts {
		accounts[i].Balance += accounts[i].Balance / 100
	}
}

// end
