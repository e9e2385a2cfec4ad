package main

import (
	"bytes"
	"fmt"
	"io"
	"log"
	"os"
	"bufio"
)

func main() {
	var buf bytes.Buffer
	logger := log.New(&buf, "app: ", 0)
	logger.Println("started")
	logger.Printf("n=%d", 3)
	fmt.Print(&buf)
	var b2 bytes.Buffer
	w := io.MultiWriter(os.Stdout, &b2)
	fmt.Fprintln(w, "both")
	fmt.Println(b2.Len())
	var b3 bytes.Buffer
	bw := bufio.NewWriter(&b3)
	bw.WriteString("abc")
	fmt.Println(b3.Len())
	bw.Flush()
	fmt.Println(b3.String())
}
