package demo

import "fmt"

// show
func transfer(from, to string, amount int) {
	fmt.Println(from, "->", to, amount)
}

func pay(to, from string) {
	transfer(to, from, 10)
}

// end
