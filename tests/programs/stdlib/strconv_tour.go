package main

import (
	"fmt"
	"strconv"
)

func main() {
	for _, s := range []string{"42", "-7", "+5", "0x1f", "1_000", "", "9223372036854775808"} {
		n, err := strconv.Atoi(s)
		fmt.Println(n, err)
	}
	n, _ := strconv.ParseInt("1f", 16, 64)
	o, _ := strconv.ParseInt("0o17", 0, 64)
	u, err := strconv.ParseUint("300", 10, 8)
	fmt.Println(n, o, u, err)
	fmt.Println(strconv.Itoa(-45)+"!", strconv.FormatInt(255, 2), strconv.FormatInt(-255, 36), strconv.FormatUint(1<<63, 16))

	for _, s := range []string{"3.25", "1e3", ".5", "inf", "x"} {
		f, err := strconv.ParseFloat(s, 64)
		fmt.Println(f, err)
	}
	fmt.Println(strconv.FormatFloat(3.14159, 'f', 2, 64), strconv.FormatFloat(1e21, 'g', -1, 64), strconv.FormatFloat(0.1, 'e', 3, 64))

	for _, s := range []string{"true", "T", "0", "yes"} {
		b, err := strconv.ParseBool(s)
		fmt.Print(b, " ", err != nil, "; ")
	}
	fmt.Println(strconv.FormatBool(1 > 0))

	fmt.Println(strconv.Quote("tab\t \"q\" é \x00"), strconv.QuoteToASCII("é世"))
	q, err := strconv.Unquote(`"a\nb"`)
	fmt.Printf("%q %v\n", q, err)
	_, err = strconv.Unquote(`"open`)
	fmt.Println(err)
	buf := []byte("n=")
	buf = strconv.AppendInt(buf, 12, 10)
	buf = strconv.AppendQuote(append(buf, ' '), "z")
	fmt.Println(string(buf))

	if _, err := strconv.Atoi("12a"); err != nil {
		if ne, ok := err.(*strconv.NumError); ok {
			fmt.Println(ne.Func, ne.Num, ne.Err == strconv.ErrSyntax)
		}
	}
}
