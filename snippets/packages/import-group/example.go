package demo

// show
import (
	"fmt"
	"os"
)

func report(path string) {
	info, err := os.Stat(path)
	fmt.Println(info, err)
}

// end
