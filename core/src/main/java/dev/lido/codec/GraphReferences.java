package dev.lido.codec;

import com.esotericsoftware.kryo.kryo5.Kryo;
import com.esotericsoftware.kryo.kryo5.ReferenceResolver;
import com.esotericsoftware.kryo.kryo5.util.Util;

/** Leads Kryo to the tables of the graph that its {@link GraphKryo} works for. */
@SuppressWarnings("rawtypes") // as the interface has it
final class GraphReferences implements ReferenceResolver {

    WrittenObjects written;
    ReadObjects read;

    @Override
    public void setKryo(Kryo kryo) {}

    @Override
    public int getWrittenId(Object object) {
        return written.find(object, isLocal(object));
    }

    @Override
    public int addWrittenObject(Object object) {
        return written.add(object, isLocal(object));
    }

    private static boolean isLocal(Object object) {
        return CarriagePolicy.of(object.getClass()).isLocal();
    }

    @Override
    public int nextReadId(Class type) {
        return read.next();
    }

    @Override
    public void setReadObject(int id, Object object) {
        read.open(id, object);
    }

    @Override
    public Object getReadObject(Class type, int id) {
        return read.get(id);
    }

    @Override
    public void reset() {}

    @Override
    public boolean useReferences(Class type) {
        return !Util.isWrapperClass(type);
    }
}
