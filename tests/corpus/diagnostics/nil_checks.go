// level: all

// Package nilchecks holds checks of test libraries, which say what is nil behind them.
package nilchecks

import (
	"errors"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/stretchr/testify/suite"
	"testing"
)

type T struct {
	n int
	s []int
	p *T
}

func mayNil(b bool) *T {
	if b {
		return nil
	}
	return &T{}
}

func maySlice(b bool) []int {
	if b {
		return nil
	}
	return []int{1}
}

func mayErr(b bool) (*T, error) {
	if b {
		return nil, errors.New("x")
	}
	return &T{}, nil
}

func Test1(t *testing.T) {
	x := mayNil(true)
	require.NotNil(t, x)
	print(x.n)
}

func Test2(t *testing.T) {
	x := mayNil(true)
	require.Nil(t, x)
	print(x.n) // want GRL0101
}

func Test3(t *testing.T) {
	x := mayNil(true)
	require.True(t, x != nil)
	print(x.n)
}

func Test4(t *testing.T) {
	x := mayNil(true)
	require.False(t, x != nil)
	print(x.n) // want GRL0101
}

func Test5(t *testing.T) {
	x := mayNil(true)
	require.False(t, x == nil)
	print(x.n)
}

func Test6(t *testing.T) {
	x := mayNil(true)
	require.True(t, x == nil)
	print(x.n) // want GRL0101
}

func Test7(t *testing.T) {
	x, err := mayErr(true)
	require.NoError(t, err)
	print(x.n)
}

func Test8(t *testing.T) {
	x, err := mayErr(true)
	require.Error(t, err)
	print(x.n) // want GRL0106
}

func Test9(t *testing.T) {
	x, err := mayErr(true)
	require.Nil(t, err)
	print(x.n)
}

func Test10(t *testing.T) {
	x, err := mayErr(true)
	require.NotNil(t, err)
	print(x.n) // want GRL0106
}

func Test11(t *testing.T) {
	x := mayNil(true)
	require.Equal(t, x, nil)
	print(x.n) // want GRL0101
}

func Test12(t *testing.T) {
	x := mayNil(true)
	require.NotEqual(t, x, nil)
	print(x.n)
}

func Test13(t *testing.T) {
	x := mayNil(true)
	require.NotEqual(t, nil, x)
	print(x.n)
}

func Test14(t *testing.T) {
	s := maySlice(true)
	require.Len(t, s, 1)
	print(s[0])
}

func Test15(t *testing.T) {
	s := maySlice(true)
	require.Len(t, s, 0)
	print(s[0]) // want GRL0106
}

func Test16(t *testing.T) {
	s := maySlice(true)
	require.NotEmpty(t, s)
	print(s[0])
}

func Test17(t *testing.T) {
	s := maySlice(true)
	require.Empty(t, s)
	print(s[0]) // want GRL0106
}

func Test18(t *testing.T) {
	s := maySlice(true)
	require.Equal(t, 1, len(s))
	print(s[0])
}

func Test19(t *testing.T) {
	s := maySlice(true)
	require.Equal(t, 0, len(s))
	print(s[0]) // want GRL0106
}

func Test20(t *testing.T) {
	s := maySlice(true)
	require.Equal(t, len(s), 1)
	print(s[0])
}

func Test21(t *testing.T) {
	s := maySlice(true)
	require.NotEqual(t, 0, len(s))
	print(s[0])
}

func Test22(t *testing.T) {
	s := maySlice(true)
	require.Greater(t, len(s), 0)
	print(s[0])
}

func Test23(t *testing.T) {
	s := maySlice(true)
	require.GreaterOrEqual(t, len(s), 1)
	print(s[0])
}

func Test24(t *testing.T) {
	s := maySlice(true)
	require.Less(t, 0, len(s))
	print(s[0])
}

func Test25(t *testing.T) {
	s := maySlice(true)
	require.LessOrEqual(t, 1, len(s))
	print(s[0])
}

func Test26(t *testing.T) {
	s := maySlice(true)
	require.True(t, len(s) > 0)
	print(s[0])
}

func Test27(t *testing.T) {
	s := maySlice(true)
	require.Less(t, len(s), 3)
	print(s[0]) // want GRL0106
}

func Test28(t *testing.T) {
	x := mayNil(true)
	require.NotNilf(t, x, "x")
	print(x.n)
}

func Test29(t *testing.T) {
	r := require.New(t)
	x := mayNil(true)
	r.NotNil(x)
	print(x.n)
}

func Test30(t *testing.T) {
	r := require.New(t)
	x := mayNil(true)
	r.Nil(x)
	print(x.n) // want GRL0101
}

func Test31(t *testing.T) {
	a := assert.New(t)
	x := mayNil(true)
	a.NotNil(x)
	print(x.n)
}

func Test32(t *testing.T) {
	x := mayNil(true)
	assert.NotNil(t, x)
	print(x.n)
}

func Test33(t *testing.T) {
	x := mayNil(true)
	if assert.NotNil(t, x) {
		print(x.n)
	}
	if !assert.NotNil(t, x) {
		return
	}
	print(x.n)
}

func Test34(t *testing.T) {
	x := mayNil(true)
	if assert.Nil(t, x) {
		print(x.n) // want GRL0106
	}
}

func Test35(t *testing.T) {
	s := maySlice(true)
	r := require.New(t)
	r.Len(s, 2)
	print(s[0])
}

func Test38(t *testing.T) {
	x := mayNil(true)
	if x == nil {
		t.Fatal("nil")
	}
	print(x.n)
}

func Test40(t *testing.T) {
	x, err := mayErr(true)
	require.NoErrorf(t, err, "a")
	require.Equal(t, x.n, 1)
}

func Test41(t *testing.T) {
	x, err := mayErr(true)
	require.Equal(t, nil, err)
	print(x.n)
}

func Test42(t *testing.T) {
	x, err := mayErr(true)
	require.ErrorIs(t, err, errors.ErrUnsupported)
	print(x.n) // want GRL0106
}

func Test44(t *testing.T) {
	m := map[string]*T{}
	v, ok := m["a"]
	require.True(t, ok)
	print(v.n)
	w, ok := m["b"]
	require.False(t, ok)
	print(w.n) // want GRL0101
}

func Test45(t *testing.T) {
	m := map[string]*T{}
	require.Contains(t, m, "a")
	print(m["a"].n)
	require.NotContains(t, m, "b")
	print(m["b"].n) // want GRL0107
}

type S struct {
	suite.Suite
	x *T
}

func (s *S) TestA() {
	x := mayNil(true)
	s.NotNil(x)
	print(x.n)
}

func (s *S) TestB() {
	x := mayNil(true)
	s.Require().NotNil(x)
	print(x.n)
}

func (s *S) TestC() {
	x := mayNil(true)
	s.Nil(x)
	print(x.n) // want GRL0106
}

func (s *S) TestD() {
	x := mayNil(true)
	s.Require().Nil(x)
	print(x.n) // want GRL0101
}

func (s *S) TestE() {
	x := maySlice(true)
	s.Require().Len(x, 1)
	print(x[0])
}

func (s *S) TestF() {
	x := maySlice(true)
	s.Equal(1, len(x))
	print(x[0])
}

func (s *S) TestG() {
	x, err := mayErr(false)
	s.NoError(err)
	print(x.n)
	y, err := mayErr(false)
	s.Error(err)
	print(y.n) // want GRL0106
}

func must(t *testing.T, x *T) {
	if x == nil {
		t.Fatal("x")
	}
}

func mustOk(b bool) {
	if !b {
		panic("no")
	}
}

func Test50(t *testing.T) {
	x := mayNil(true)
	must(t, x)
	print(x.n)
	y := mayNil(true)
	mustOk(y != nil)
	print(y.n)
	z := mayNil(true)
	mustOk(z == nil)
	print(z.n) // want GRL0101
}

func mustNoErr(err error) {
	if err != nil {
		panic(err)
	}
}

func Test51(t *testing.T) {
	x, err := mayErr(true)
	mustNoErr(err)
	print(x.n)
}
