package demo

// show
type Basket struct{ items []string }

func (b *Basket) Items() []string {
	return b.items // callers can change the basket
}

// end
