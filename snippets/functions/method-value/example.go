package demo

// show
type Greeter struct{ Word string }

func (g Greeter) Greet(name string) string { return g.Word + " " + name }

func all(names []string, g Greeter) (list []string) {
	greet := g.Greet // g is copied now
	for _, name := range names {
		list = append(list, greet(name))
	}
	return list
}

// end
