package main

import "fmt"

type Buffer struct {
	data  []byte
	limit int
}

func (b *Buffer) Write(p []byte) (int, error) {
	if len(b.data)+len(p) > b.limit {
		n := b.limit - len(b.data)
		b.data = append(b.data, p[:n]...)
		return n, fmt.Errorf("short write: %d of %d", n, len(p))
	}
	b.data = append(b.data, p...)
	return len(p), nil
}

func (b *Buffer) Bytes() []byte { return b.data }
func (b *Buffer) Reset()        { b.data = b.data[:0] }

func xor(dst, src, key []byte) {
	for i := range src {
		dst[i] = src[i] ^ key[i%len(key)]
	}
}

func caesar(s string, k byte) string {
	out := []byte(s)
	for i, c := range out {
		if 'a' <= c && c <= 'z' {
			out[i] = 'a' + (c-'a'+k)%26
		}
	}
	return string(out)
}

func rle(in []byte) []byte {
	var out []byte
	for i := 0; i < len(in); {
		j := i
		for j < len(in) && in[j] == in[i] && j-i < 255 {
			j++
		}
		out = append(out, byte(j-i), in[i])
		i = j
	}
	return out
}

func unrle(in []byte) (out []byte) {
	for ; len(in) >= 2; in = in[2:] {
		for n := in[0]; n > 0; n-- {
			out = append(out, in[1])
		}
	}
	return
}

func reverseWords(s []byte) {
	rev := func(b []byte) {
		for i, j := 0, len(b)-1; i < j; i, j = i+1, j-1 {
			b[i], b[j] = b[j], b[i]
		}
	}
	rev(s)
	start := 0
	for i := 0; i <= len(s); i++ {
		if i == len(s) || s[i] == ' ' {
			rev(s[start:i])
			start = i + 1
		}
	}
}

func main() {
	b := &Buffer{limit: 8}
	fmt.Println(b.Write([]byte("hello")))
	fmt.Println(b.Write([]byte("world")))
	fmt.Printf("%s %d\n", b.Bytes(), len(b.Bytes()))
	view := b.Bytes()[:5]
	view[0] = 'J'
	fmt.Println(string(b.data), string(view))
	b.Reset()
	fmt.Fprintf(b, "n=%d", 42)
	fmt.Println(string(b.data))
	msg := []byte("secret")
	enc := make([]byte, len(msg))
	xor(enc, msg, []byte("k3y"))
	fmt.Printf("%x\n", enc)
	xor(enc, enc, []byte("k3y"))
	fmt.Println(string(enc), caesar("hello, zebra", 3))
	r := rle([]byte("aaabccdddd"))
	fmt.Println(r, string(unrle(r)))
	w := []byte("the sky is blue")
	reverseWords(w)
	fmt.Println(string(w))
}
