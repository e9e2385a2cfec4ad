package demo

import "fmt"

// show
func table(rows, columns int) {
	for row := 0; row < rows; row++ {
		for column := 0; column < columns; row++ { // meant: column++
			fmt.Println(row, column)
		}
	}
}

// end
