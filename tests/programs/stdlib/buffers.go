package main

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"os"
	"strings"
)

type upper struct{ w io.Writer }

func (u upper) Write(p []byte) (int, error) { return u.w.Write(bytes.ToUpper(p)) }

type countWriter struct{ n int }

func (c *countWriter) Write(p []byte) (int, error) {
	c.n += len(p)
	return len(p), nil
}

func report(w io.Writer, items map[string]int, order []string) {
	for _, k := range order {
		fmt.Fprintf(w, "%s:%d\n", k, items[k])
	}
}

func main() {
	var buf bytes.Buffer
	buf.WriteString("hello ")
	buf.Write([]byte{'w', 'o'})
	buf.WriteByte('r')
	buf.WriteRune('ł')
	fmt.Fprintf(&buf, "d %d", 42)
	fmt.Println(buf.String(), buf.Len())
	chunk := make([]byte, 5)
	n, err := buf.Read(chunk)
	fmt.Println(n, err, string(chunk), buf.String())
	buf.Reset()
	fmt.Println(buf.Len(), buf.String() == "")

	items := map[string]int{"a": 1, "b": 22}
	c := &countWriter{}
	report(upper{os.Stdout}, items, []string{"b", "a"})
	report(io.MultiWriter(c, &buf), items, []string{"a", "b", "zz"})
	fmt.Println(c.n, buf.Len())

	w := bufio.NewWriter(os.Stdout)
	fmt.Fprintln(w, "buffered", 1)
	w.WriteString("text\n")
	w.Flush()

	r := bufio.NewReader(strings.NewReader("line one\nline two\nrest"))
	for {
		line, err := r.ReadString('\n')
		fmt.Printf("%q %v\n", line, err == io.EOF)
		if err != nil {
			break
		}
	}
	data, _ := io.ReadAll(strings.NewReader("all of it"))
	fmt.Println(len(data), bytes.Contains(data, []byte("of")), bytes.Equal(data[:3], []byte("all")))
	fmt.Printf("%s %v\n", bytes.Split([]byte("a,b"), []byte(",")), data[:3])
}
