package demo

type Account struct {
	Name    string
	Balance int
}

// show
func addInterest(accounts []Account) {
	for _, account := range accounts {
		account.Balance += account.Balance / 100 // changes a copy
	}
}

// end
